-- Staff look for a number without saying whose it is.
create index certificate_by_number on certificate (number);
