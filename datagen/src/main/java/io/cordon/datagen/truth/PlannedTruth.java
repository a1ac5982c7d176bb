package io.cordon.datagen.truth;

/**
 * An incident or a decoy whose acts are told apart by its number.
 *
 * @param decoy whether it only looks like an incident
 * @param word the scenario, or the kind of decoy
 * @param user who is to be found: a mail address in lower case, or an application's name
 * @param newcomer whether the user had little history when it began
 */
public record PlannedTruth(int number, boolean decoy, String word, String user, boolean newcomer) {}
