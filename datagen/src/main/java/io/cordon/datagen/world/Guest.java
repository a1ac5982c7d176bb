package io.cordon.datagen.world;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.place.Succession;

/**
 * Somebody of a partner who works in a project.
 *
 * @param domain of the partner
 * @param project one after the other
 * @param visit their usual place, device and program
 * @param actsPerDay of an active day
 */
public record Guest(
    int index,
    Account account,
    String domain,
    Succession<Project> project,
    Visit visit,
    double actsPerDay,
    long firstDay,
    long lastDay) {}
