/**
 * Adds the place of an activity, and what the organisation file knows about its people and labels.
 */
package io.cordon.job.locate;
