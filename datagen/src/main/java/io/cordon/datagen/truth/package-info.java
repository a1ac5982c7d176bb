/** What datagen knows that it did: incidents, decoys, counts, and who can reach which file. */
package io.cordon.datagen.truth;
