package io.cordon.datagen;

/**
 * A program with an account of its own that works round the clock.
 *
 * @param operation what it does to files
 */
record ServiceAccount(
    int index, String upn, String userKey, String operation, int rowsPerDay, Device device) {}
