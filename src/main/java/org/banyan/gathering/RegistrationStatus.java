package org.banyan.gathering;

/** Having a place, standing in line for one, or neither any more. */
public enum RegistrationStatus {
    REGISTERED,
    WAITING,
    WITHDRAWN
}
