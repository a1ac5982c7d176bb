/** Incidents in which somebody else uses an account. One file a scenario. */
package io.cordon.datagen.incident.intruder;
