/** At which hours of the week a person works. */
package io.cordon.anomaly.hours;
