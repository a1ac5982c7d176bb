/** Microsoft 365: acts as records of the Management Activity API. */
package io.cordon.datagen.cloud.m365;
