using ZivverSynctool.Trials.Identity.Calls;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>Something that must hold after every run.</summary>
internal interface IRule
{
    /// <summary>Its name, by which <c>--break</c> knows it.</summary>
    string Name { get; }

    /// <summary>What of a run breaks it, in words; nothing when it holds.</summary>
    IEnumerable<string> Broken(RunRecord run);
}
