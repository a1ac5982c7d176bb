package io.cordon.anomaly.writes;

/**
 * A change of a file or folder.
 *
 * @param newEnding whether a name with an ending was given that the organisation had not seen
 *     before the day
 * @param item hash of the file or folder that stays when it is renamed; 64 good bits
 * @param timeMillis milliseconds since 1970
 */
public record FileWrite(WriteKind kind, boolean newEnding, long item, long timeMillis) {}
