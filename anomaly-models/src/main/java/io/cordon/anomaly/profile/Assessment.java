package io.cordon.anomaly.profile;

import io.cordon.anomaly.evidence.Evidence;
import io.cordon.anomaly.evidence.IncidentScenario;

/**
 * What an activity makes of the day of a person.
 *
 * @param scenario what it looks like most
 * @param score -log<sub>10</sub> of how rarely a day of a person looks as much like it
 * @param evidence the calibrated surprises behind it
 */
public record Assessment(IncidentScenario scenario, double score, Evidence evidence) {}
