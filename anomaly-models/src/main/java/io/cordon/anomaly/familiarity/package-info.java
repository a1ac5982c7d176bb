/** How familiar a country, network, device, program, domain or project is, among those seen. */
package io.cordon.anomaly.familiarity;
