/** Reads exported audit logs and replays them in event-time order. */
package io.cordon.job.replay;
