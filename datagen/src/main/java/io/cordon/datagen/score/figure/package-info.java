/** The figures that a score consists of. */
package io.cordon.datagen.score.figure;
