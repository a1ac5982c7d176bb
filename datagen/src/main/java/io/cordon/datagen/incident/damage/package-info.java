/** Incidents in which files are made unusable. One file a scenario. */
package io.cordon.datagen.incident.damage;
