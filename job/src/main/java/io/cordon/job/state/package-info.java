/** Keyed state that is read once and written at most once an activity. */
package io.cordon.job.state;
