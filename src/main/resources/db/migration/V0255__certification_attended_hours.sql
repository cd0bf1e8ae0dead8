-- The hours that gatherings counted when the certificate was issued.
alter table certificate add attended_hours decimal(6, 1) not null default 0;
