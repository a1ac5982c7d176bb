package io.cordon.datagen.world;

import io.cordon.datagen.act.Program;

/**
 * How somebody works.
 *
 * @param downloadsPerDay median of an active day
 * @param dayVariance variance of an active day's factor, whose mean is 1
 * @param weekdayActivity chance to work at all on a working day
 * @param weekendActivity the same on other days
 * @param chronotypeHours how much later than others they start
 * @param eveningWorker whether they work some evenings
 * @param oddHours whether they work at any hour, now and then at night
 * @param sharesPerDay with people outside; 0 for most
 * @param untidyCase whether some programs write their address in other letter case
 * @param syncs whether they keep folders in step on their computer
 * @param application the application that they allowed to act in their name; null for most
 */
public record Habits(
    double downloadsPerDay,
    double dayVariance,
    double weekdayActivity,
    double weekendActivity,
    double chronotypeHours,
    boolean eveningWorker,
    boolean oddHours,
    double sharesPerDay,
    boolean untidyCase,
    boolean syncs,
    Program application) {}
