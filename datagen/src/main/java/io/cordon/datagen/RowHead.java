package io.cordon.datagen;

import java.util.UUID;

/**
 * What every row has: who, when, from where.
 *
 * @param atMillis when it happened; the record's own text knows whole seconds only
 * @param correlation equal in all rows of one request
 * @param account who acted
 * @param clientIp as the log writes it, in any of its forms; may be empty
 */
record RowHead(
    UUID id,
    long atMillis,
    UUID correlation,
    Account account,
    String clientIp,
    Device device,
    UUID session) {}
