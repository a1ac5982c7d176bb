/** What is scored: the ground truth, and the alerts of any detection method. */
package io.cordon.datagen.score.input;
