-- Counts every change of who is in which group, so that two who form groups at the same time notice each other.
alter table cohort add column grouping_version int not null default 0;

-- Whoever takes part in a cohort is known to its institute.
insert ignore into institute_person (institute_id, person_id, known_since)
select c.institute_id, e.person_id, e.applied_at from enrolment e join cohort c on c.id = e.cohort_id;
