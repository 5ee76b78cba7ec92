/** A path that exists on one machine only: a home folder, a folder for temporary files, a Windows drive. */
export const absolutePath = /(?<![\w.$}])(\/(home|root|tmp|Users|work|private\/var)\/[\w.-]+|[A-Z]:\\\\?\w)/;
