/**
 * Scores alerts against the ground truth: what was found, how soon, and at how many false alarms.
 */
package io.cordon.datagen.score;
