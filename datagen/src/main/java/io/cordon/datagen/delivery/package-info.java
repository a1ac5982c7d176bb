/** When each cloud's log hands over what it has recorded, in which order, and how often. */
package io.cordon.datagen.delivery;
