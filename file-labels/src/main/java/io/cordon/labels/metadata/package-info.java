/** A label as documents store it, and the formats that several containers share. */
package io.cordon.labels.metadata;
