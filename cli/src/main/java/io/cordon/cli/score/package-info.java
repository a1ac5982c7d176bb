/** score: how good findings are, by the ground truth of a synthetic organisation. */
package io.cordon.cli.score;
