package io.cordon.datagen.world;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Visit;
import io.cordon.model.activity.Verb;
import io.cordon.model.identity.App;

/**
 * A program of the organisation with an account of its own, at work round the clock.
 *
 * @param app the cloud it works in
 * @param verb the one thing that it does
 * @param visit its server and program; the address changes by the hour
 * @param firstDay on which it runs
 */
public record ServiceAccount(
    int index, Account account, App app, Verb verb, int actsPerDay, Visit visit, long firstDay) {}
