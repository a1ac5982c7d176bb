/** Harmless acts that look like incidents. One file a kind. */
package io.cordon.datagen.decoy;
