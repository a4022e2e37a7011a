namespace ZivverSynctool.Infrastructure.Http;

/// <summary>An answer that is whole, but cannot be right. Asking again would give the same. Never leaves the client.</summary>
/// <param name="what">What is wrong with it, as the rest of a sentence that begins with the request.</param>
internal sealed class UnusableAnswer(string what) : Exception(what);
