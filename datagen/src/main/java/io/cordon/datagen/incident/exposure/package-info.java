/** Incidents in which a file is opened to people who must not have it. One file a scenario. */
package io.cordon.datagen.incident.exposure;
