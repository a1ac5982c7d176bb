/** Why what a person did is unusual: in words for people, and as numbers. */
package io.cordon.job.explain;
