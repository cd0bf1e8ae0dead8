-- A certificate may be of a training whose people are on a list, without enrolment and cohort; one of those stands at a time.
alter table certificate
    modify enrolment_id uuid null,
    modify course_version_id uuid null,
    modify cohort_id uuid null,
    add column training_id uuid null after cohort_id,
    add column stands boolean as (if(revoked_at is null, true, null)) virtual,
    add constraint certificate_of_training_once unique (training_id, person_id, stands),
    add constraint certificate_of_one_thing check ((enrolment_id is null) <> (training_id is null));
