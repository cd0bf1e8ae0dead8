-- Within how many hours questions of a cohort are to be answered. It does not look back: what waited before it held begins to wait
-- when it begins to hold.
create table response_target (
    cohort_id  uuid        not null primary key,
    hours      int         not null,
    holds_from datetime(6) not null,
    set_by     uuid        not null,
    constraint response_target_cohort foreign key (cohort_id) references cohort (id),
    constraint response_target_set_by foreign key (set_by) references person (id)
);
