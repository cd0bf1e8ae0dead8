-- Something about a post that those who lead have to look at, from the first report or word to the end of an appeal: decision
-- 0283. Of each post one case at most is open; a word is what of the institute's words to watch stands in the post.
create table moderation_case (
    id                uuid          not null primary key,
    post_id           uuid          not null,
    cohort_id         uuid          not null,
    state             varchar(20)   not null,
    opened_at         datetime(6)   not null,
    word              varchar(80)   null,
    hidden_by_reports boolean       not null default false,
    claimed_by        uuid          null,
    claimed_until     datetime(6)   null,
    decision          varchar(20)   null,
    reason            varchar(500)  null,
    decided_by        uuid          null,
    decided_rank      varchar(20)   null,
    decided_at        datetime(6)   null,
    appeal            varchar(2000) null,
    appealed_at       datetime(6)   null,
    outcome           varchar(20)   null,
    answer            varchar(500)  null,
    settled_by        uuid          null,
    settled_rank      varchar(20)   null,
    settled_at        datetime(6)   null,
    open_post_id      uuid as (if(state = 'OPEN', post_id, null)) persistent,
    constraint moderation_case_open unique (open_post_id),
    key moderation_case_state (state, opened_at),
    key moderation_case_decided (decided_at),
    key moderation_case_of_post (post_id, opened_at),
    constraint moderation_case_post foreign key (post_id) references post (id),
    constraint moderation_case_cohort foreign key (cohort_id) references cohort (id)
);

-- What the author of a post was told of its case; the id is that of the notice.
create table moderation_told (
    item_id uuid        not null primary key,
    case_id uuid        not null,
    what    varchar(20) not null,
    told_at datetime(6) not null,
    constraint moderation_told_case foreign key (case_id) references moderation_case (id)
);

-- Reports that were dealt with together make a case, and so do those of a post that nobody has looked at.
insert into moderation_case (id, post_id, cohort_id, state, opened_at, decision, reason, decided_by, decided_rank, decided_at)
select min(id), post_id, min(cohort_id), if(dealt_at is null, 'OPEN', 'DECIDED'), min(reported_at),
    if(min(outcome) = 'TALKED', 'WARNED', min(outcome)), min(note), min(dealt_by), if(dealt_at is null, null, 'TUTOR'), dealt_at
from post_report group by post_id, dealt_at;

-- A post that was hidden without a report has a case, too, so that its author may appeal.
insert into moderation_case (id, post_id, cohort_id, state, opened_at, decision, reason, decided_by, decided_rank, decided_at)
select p.id, p.id, d.cohort_id, 'DECIDED', p.hidden_at, 'HIDDEN', p.hidden_reason, p.hidden_by, 'TUTOR', p.hidden_at
from post p join discussion d on d.id = p.discussion_id
where p.hidden_at is not null
    and not exists (select 1 from moderation_case c where c.post_id = p.id and c.decision = 'HIDDEN');

alter table post_report
    add column case_id uuid null after post_id,
    add column kind varchar(20) not null default 'OTHER' after reporter_id,
    add key post_report_of_post (post_id);

update post_report r join moderation_case c on c.post_id = r.post_id and c.decided_at <=> r.dealt_at set r.case_id = c.id;

-- What became of them is the decision of their case; where the post is now, its discussion says.
alter table post_report
    drop key post_report_open,
    drop key post_report_post,
    drop column cohort_id,
    drop column topic_id,
    drop column outcome,
    drop column note,
    drop column dealt_by,
    drop column dealt_at,
    modify case_id uuid not null,
    add constraint post_report_once unique (case_id, reporter_id),
    add constraint post_report_case foreign key (case_id) references moderation_case (id);
