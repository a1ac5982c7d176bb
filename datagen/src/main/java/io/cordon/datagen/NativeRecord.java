package io.cordon.datagen;

import io.cordon.model.identity.App;
import java.time.Instant;

/**
 * One audit record as a cloud would hand it over.
 *
 * @param time when the act happened, as the record itself says: whole seconds for Microsoft 365
 * @param delivered when the audit log hands it over, later than {@code time} by the source lag
 * @param key the tenant id
 * @param json the record's own text
 */
public record NativeRecord(Instant time, Instant delivered, App app, String key, String json) {}
