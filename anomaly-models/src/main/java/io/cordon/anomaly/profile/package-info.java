/** What is usual for one person, in all models together. */
package io.cordon.anomaly.profile;
