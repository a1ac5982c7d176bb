/** Machines and programs, and who gets which. */
package io.cordon.datagen.equipment;
