/** Geolocation databases: what they know about an address. */
package io.cordon.organisation.geo;
