/** Whether a response says anything, whatever its kind. */
export const isAnswered = (response) => {
  if (!response) {
    return false;
  }
  if (response.written != null) {
    return response.written.trim() !== '';
  }
  const list = response.chosen ?? response.order ?? response.spots;
  return list ? list.length > 0 : Object.values(response.pairs ?? response.filled ?? {}).some((given) => given.trim() !== '');
};
