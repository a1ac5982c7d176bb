/** Incidents in which people take what they can reach anyway. One file a scenario. */
package io.cordon.datagen.incident.insider;
