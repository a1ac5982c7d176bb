/** Writes acts as events of Box's enterprise log. */
package io.cordon.datagen.cloud.box;
