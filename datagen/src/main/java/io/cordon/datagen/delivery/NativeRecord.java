package io.cordon.datagen.delivery;

import io.cordon.model.identity.App;
import java.time.Instant;

/**
 * One record as a cloud hands it over.
 *
 * @param key records of one tenant have the same
 * @param text the record, in UTF-8; junk is text as well
 * @param delivered when the log hands it over
 */
public record NativeRecord(App app, String key, String text, Instant delivered) {}
