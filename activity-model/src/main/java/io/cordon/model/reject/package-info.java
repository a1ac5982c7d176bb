/** What could not be read and what could not be delivered, each with its place and the reason. */
package io.cordon.model.reject;
