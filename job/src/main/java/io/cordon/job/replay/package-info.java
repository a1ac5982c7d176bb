/** Exported logs, replayed in event-time order. */
package io.cordon.job.replay;
