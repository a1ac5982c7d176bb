/** The ordinary life of the organisation, as episodes in the order in which they begin. */
package io.cordon.datagen.work;
