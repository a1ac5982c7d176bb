/** Which incidents and decoys happen, when, and by whom. */
package io.cordon.datagen.incident;
