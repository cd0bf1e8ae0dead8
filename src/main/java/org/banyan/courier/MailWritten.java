package org.banyan.courier;

/** A mail is in the queue. */
record MailWritten(MailId mail) {}
