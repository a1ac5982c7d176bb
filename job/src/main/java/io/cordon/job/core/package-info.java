/** What all stages share: settings, operator uids, counters. */
package io.cordon.job.core;
