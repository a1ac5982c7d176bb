/** Each cloud's native audit records, in whatever form they are exported, become activities. */
package io.cordon.audit;
