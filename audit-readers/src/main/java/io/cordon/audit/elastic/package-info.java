/** Documents of Elastic's integrations that were kept without the original event. */
package io.cordon.audit.elastic;
